import type { DriverApi } from '../../messaging/driver-api.ts';
import { createDriver } from './create-driver.ts';
import { keepMemory } from './keep-memory.ts';

declare global {
  var kakvakt: DriverApi;
}

keepMemory();
globalThis.kakvakt = createDriver();
