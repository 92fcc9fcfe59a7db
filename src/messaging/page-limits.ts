// How much of a page is taken in, so that no page makes the log or a message grow without bound.
export const pageLimits = {
  /** Browsers refuse a cookie whose name and value exceed 4096 octets (RFC 6265bis section 5.6); attributes come on top. */
  cookieLength: 8_192,
  keyLength: 1_024,
  valueLength: 65_536,
  stackLength: 4_096,
  /** Storage items of one frame in one snapshot, and the length of all their values together. */
  items: 2_000,
  valuesLength: 1_000_000,
  writesPerReport: 500,
  writesPerDocument: 10_000,
  scriptsPerDocument: 500,
  scriptUrlLength: 4_096,
  /** Requests of one document, the length of one's URL, and that of all together. */
  resources: 2_000,
  urlLength: 16_384,
  urlsLength: 1_000_000,
  /** Things read, each counted once for every script that read it; and font families asked for, likewise. */
  probesPerDocument: 2_000,
  /** Timers of one document that are still to come, channels that it opened, and kinds of timers that are told apart. */
  timers: 1_000,
  channels: 200,
  timerKinds: 500,
  /** Of what a page asks as a font; its first family stands at the beginning. */
  fontLength: 500,
  /** What a document tells of consent, and what one of these may hold. */
  signalsPerDocument: 200,
  purposes: 100,
  purposeLength: 100,
  signalWordsLength: 200,
  /** Of what a click lies in: banners say less. */
  bannerLength: 6_000,
  /** A button says a few words; what says more is a text that can be clicked. */
  buttonLength: 100,
  tcStringLength: 4_096,
} as const;
