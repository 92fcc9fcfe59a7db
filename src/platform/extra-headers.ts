/** Chromium shows Set-Cookie and Cookie only to who asks for `extraHeaders`; Firefox shows them anyway and refuses the word. */
export const extraHeaders: readonly 'extraHeaders'[] =
  chrome.webRequest.OnHeadersReceivedOptions?.EXTRA_HEADERS === undefined ? [] : ['extraHeaders'];
