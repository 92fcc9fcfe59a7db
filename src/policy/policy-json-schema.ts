// The policy language as JSON Schema, for editors and for tools in other languages.
import { policySchema } from '../core/schema/policy.ts';
import { z } from '../core/schema/zod.ts';

/** JSON Schema 2020-12 of a policy file, made from the schema that reads it. */
export function policyJsonSchema() {
  return {
    $id: 'urn:kakvakt:policy:2',
    title: 'Kakvakt policy',
    description: 'What a website says that it stores and shares, for a machine to hold against what a browser sees',
    ...z.toJSONSchema(policySchema, { target: 'draft-2020-12', io: 'input' }),
  };
}
