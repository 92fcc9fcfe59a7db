import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** SHA-256 of the public key, base64: what Chromium's --ignore-certificate-errors-spki-list takes. */
  readonly spki: string;
}

/** A certificate for `names`, made in memory: no private key is ever on disk or in the package. */
export async function makeCertificate(names: readonly string[]): Promise<Certificate> {
  const dayMs = 86_400_000;
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Kakvakt sample site' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    // From yesterday: the browser's clock may differ a little from ours.
    notBeforeDate: new Date(Date.now() - dayMs),
    notAfterDate: new Date(Date.now() + 30 * dayMs),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: names.map((value) => ({ type: 2, value })) },
    ],
  });
  return { key, cert, spki: spkiOf(cert) };
}

function spkiOf(cert: string): string {
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(publicKey).digest('base64');
}
