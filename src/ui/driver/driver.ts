import type { DriverApi } from '../../messaging/driver-api.ts';
import { createDriver } from './create-driver.ts';

declare global {
  var kakvakt: DriverApi;
}

globalThis.kakvakt = createDriver();
