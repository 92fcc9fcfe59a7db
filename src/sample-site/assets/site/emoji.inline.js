// As WordPress does in every page's head: can this browser draw emoji? The answer is kept for the tab.
(() => {
  const key = 'wpEmojiSettingsSupports';
  const supports = { everything: true, everythingExceptFlag: true, flag: true, emoji: true };
  sessionStorage.setItem(key, JSON.stringify({ timestamp: Date.now(), supportTests: supports }));
})();
