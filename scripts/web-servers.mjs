// Where Debian keeps the web servers that the examples in docs/hosting are tried with. None that is running is touched.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const NGINX = '/usr/sbin/nginx';
/** Sends what has been compressed by Brotli beforehand; a package of its own. */
export const NGINX_BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
export const APACHE = '/usr/sbin/apache2';
/** Apache's modules with the settings that Debian gives them. */
export const APACHE_MODULES = '/etc/apache2/mods-available';

/** @returns {boolean} */
export const hasNginx = () => existsSync(NGINX);
/** @returns {boolean} */
export const hasNginxBrotli = () => existsSync(NGINX_BROTLI);
/** @returns {boolean} */
export const hasApache = () => existsSync(APACHE) && existsSync(APACHE_MODULES);
/** @returns {boolean} what makes a certificate for them */
export const hasOpenssl = () => spawnSync('openssl', ['version']).status === 0;
