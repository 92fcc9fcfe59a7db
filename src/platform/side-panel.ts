/** To be called straight from a click: the browser opens its side panel for nobody else. Resolves when it is open. */
export function openSidePanel(tabId: number): Promise<void> {
  return chrome.sidePanel.open({ tabId });
}
