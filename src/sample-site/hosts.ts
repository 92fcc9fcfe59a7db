// Every host of the sample site, and whose it is. The third parties are inventions on reserved top-level domains
// (RFC 2606), so no name here can ever belong to somebody.

export const hosts = {
  site: '5dportalen.se',
  www: 'www.5dportalen.se',
  media: 'media.5dportalen.se',
  fonts: 'typsnitt.bokstavsladan.example',
  tagManager: 'taggar.tagghuset.test',
  analytics: 'stat.mattis-analys.test',
  pixel: 'pixel.annonsnatet.test',
  bidding: 'synk.budplatsen.example',
  matching: 'matchning.datakorgen.test',
  video: 'spelare.videoplattan.test',
} as const;

/** The suffix that WordPress and WooCommerce give to a site's cookie names: an MD5 of its address, here a fixed one. */
export const cookieHash = '5d8f1c0b7a3e4962b1d07c6e95f2a483';
