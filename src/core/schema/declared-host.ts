import { z } from './zod.ts';

export const declaredHostSchema = z
  .string()
  .regex(/^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*$/, 'a host name in lower case, such as shop.test')
  .max(253)
  .describe('Host name in lower case (Punycode for other letters); covers its subdomains too');

export const countrySchema = z
  .string()
  .regex(/^[A-Z]{2}$/, 'two capital letters, such as SE')
  .nullable()
  .describe('ISO 3166-1 alpha-2; null when not said');
