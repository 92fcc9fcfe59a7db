// What is counted as a reading that can tell one browser from another, as data: the hooks and the relay name a reading by
// its place in this list. It holds what the supervisors and the measurement studies name, as far as a script can be seen
// reading it without a change to what the page gets:
// - WP29, Opinion 9/2014 on device fingerprinting (WP 224): the screen and navigator objects, fonts, plug-ins and other
//   interfaces of the device; EDPB, Guidelines 2/2023 on the technical scope of Article 5(3), on what a script reads there.
// - Englehardt and Narayanan, “Online Tracking: A 1-million-site Measurement and Analysis” (CCS 2016), section 6: canvas,
//   fonts by canvas, audio, battery.
// - Iqbal, Englehardt and Shafiq, “Fingerprinting the Fingerprinters” (S&P 2021), and Laperdrix et al., “Browser
//   Fingerprinting: A Survey” (2020): WebGL, and the properties of navigator and screen.
// Making an OfflineAudioContext is not here: nothing is read before it renders, and a wrapped constructor would no longer
// be its own prototype's. Nor are the sizes of elements, by which fonts can be told as well: every page reads those.
import type { ProbeApi } from '../../core/schema/probe.ts';

export type Probed = readonly [
  api: ProbeApi,
  /** How the report names it. */
  what: string,
  /** Name of the interface that has it. */
  owner: string,
  member: string,
  /** The first argument with which alone it is such a reading; absent: whatever it is called with. */
  argument?: string | number,
];

/** Of WEBGL_debug_renderer_info: the maker's own names of the graphics card. Other parameters are what drawing needs. */
const unmasked = { UNMASKED_VENDOR_WEBGL: 0x9245, UNMASKED_RENDERER_WEBGL: 0x9246 } as const;
const rendererInfo = 'WEBGL_debug_renderer_info';

export const probed: readonly Probed[] = [
  ...methods('canvas', 'HTMLCanvasElement', 'toDataURL', 'toBlob'),
  ...methods('canvas', 'CanvasRenderingContext2D', 'getImageData'),
  ...methods('canvas', 'OffscreenCanvasRenderingContext2D', 'getImageData'),
  ...methods('canvas', 'OffscreenCanvas', 'convertToBlob'),
  ...methods('audio', 'OfflineAudioContext', 'startRendering'),
  ...methods('audio', 'AnalyserNode', 'getFloatFrequencyData', 'getByteFrequencyData'),
  ...methods('audio', 'AnalyserNode', 'getFloatTimeDomainData', 'getByteTimeDomainData'),
  ...webgl('WebGLRenderingContext'),
  ...webgl('WebGL2RenderingContext'),
  ...methods('fonts', 'CanvasRenderingContext2D', 'measureText'),
  ...methods('fonts', 'OffscreenCanvasRenderingContext2D', 'measureText'),
  ['fonts', 'document.fonts.check', 'FontFaceSet', 'check'],
  ...methods('fonts', 'Window', 'queryLocalFonts'),
  ...of('navigator', 'Navigator', 'userAgent', 'appVersion', 'platform', 'vendor', 'oscpu', 'userAgentData'),
  ...of('navigator', 'Navigator', 'language', 'languages', 'doNotTrack', 'webdriver', 'pdfViewerEnabled'),
  ...of('navigator', 'Navigator', 'plugins', 'mimeTypes', 'hardwareConcurrency', 'deviceMemory', 'maxTouchPoints'),
  ...of('navigator', 'Navigator', 'connection', 'getBattery'),
  ...of('userAgentData', 'NavigatorUAData', 'getHighEntropyValues'),
  ...of('mediaDevices', 'MediaDevices', 'enumerateDevices'),
  ...of('keyboard', 'Keyboard', 'getLayoutMap'),
  ...of('speechSynthesis', 'SpeechSynthesis', 'getVoices'),
  ...of('screen', 'Screen', 'width', 'height', 'availWidth', 'availHeight', 'colorDepth', 'pixelDepth'),
];

function methods(api: ProbeApi, owner: string, ...members: string[]): Probed[] {
  return members.map((member) => [api, member, owner, member]);
}

function webgl(owner: string): Probed[] {
  return [
    ...Object.entries(unmasked).map(([name, value]): Probed => ['webgl', name, owner, 'getParameter', value]),
    ['webgl', rendererInfo, owner, 'getExtension', rendererInfo],
    ...methods('webgl', owner, 'getSupportedExtensions', 'getShaderPrecisionFormat', 'readPixels'),
  ];
}

/** What the one object of an interface tells of the browser and the device. */
function of(object: string, owner: string, ...members: string[]): Probed[] {
  return members.map((member) => ['navigator', `${object}.${member}`, owner, member]);
}
