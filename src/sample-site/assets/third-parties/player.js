// The player: one animation instead of a film, and what players like to remember.
(() => {
  document.cookie = 'vp_kvalitet=auto; Path=/; Secure; SameSite=None; Partitioned';
  try {
    localStorage.setItem('vp-spelare', JSON.stringify({ volume: 0.8, speed: 1, seen: 'andas-med-oss' }));
  } catch {
    // Storage is closed to this frame: the player plays without a memory.
  }

  const play = document.getElementById('play');
  play.addEventListener('click', () => {
    const playing = document.body.classList.toggle('playing');
    document.getElementById('label').textContent = playing ? 'Pausa' : 'Spela';
    document.getElementById('guide').textContent = playing ? 'Följ blomman: in när den växer, ut när den vilar.' : 'Pausad. Stanna kvar så länge du vill.';
  });
})();
