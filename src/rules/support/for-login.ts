// Cookies by which a server knows who is logged in, or whose basket it holds: whoever has one is taken for that visitor.
import { fitsAny } from '../../core/classify/name-pattern.ts';
import type { Policy } from '../../core/schema/policy.ts';
import type { RunCookie } from '../../core/schema/run.ts';

/** As PHP, Java, ASP.NET, Express, Laravel, Django, Rails, Drupal, CodeIgniter and WooCommerce call them unless told otherwise. */
const isOfServer = fitsAny([
  'PHPSESSID',
  'JSESSIONID',
  'ASP.NET_SessionId',
  'ASPSESSIONID*',
  '.AspNetCore.Session',
  '.AspNetCore.Cookies',
  '.AspNetCore.Identity.Application',
  'connect.sid',
  'laravel_session',
  'sessionid',
  '_session_id',
  'SESS{hex:32}',
  'SSESS{hex:32}',
  'ci_session',
  'wp_woocommerce_session_*',
]);

/** One that holds an identifier, and that the policy, what is known of its name, or its name itself tells to be of a login. */
export function isForLogin({ declarations }: Policy): (cookie: RunCookie) => boolean {
  const forLogin = new Set(
    declarations
      .filter(({ consent }) => consent.kind === 'exempt' && consent.exemption === 'authentication')
      .map(({ id }) => id),
  );
  return ({ value, coverage, declaration, known, name }) => {
    if (value.identifiers === undefined) return false;
    if (coverage === 'named' && declaration !== null && forLogin.has(declaration)) return true;
    return isOfServer(name) || (known?.exemption === 'authentication' && known.confidence !== 'guess');
  };
}
