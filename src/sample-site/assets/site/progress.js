// LearnPress' part: the database in which a course remembers, also offline, how far the visitor has come.
(() => {
  const opened = new Promise((resolve, reject) => {
    const request = indexedDB.open('lp-kursframsteg', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('lektioner', { keyPath: 'lektion' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  const put = (database) =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction('lektioner', 'readwrite');
      transaction.objectStore('lektioner').put({ lektion: location.pathname, seenAt: Date.now() });
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
    });

  window.settle(
    opened.then(async (database) => {
      await put(database);
      database.close();
    }),
  );
})();
