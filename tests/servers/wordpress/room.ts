import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Login } from '../../sites/site'
import { ann } from '../../sites/members'
import type { Tab } from '../../support/driver'
import { until } from '../../support/until'
import { windowSituations, wrong } from '../basic'
import { fillIn, inTurn, sendLogin, visit } from '../person'
import { statusOf } from '../program'
import type { RealSituation, Room, Scene } from '../room'
import { firstVersion } from '../version'
import { startWordPress, type WordPress, wordpress } from './server'

type Act = (scene: Scene<WordPress>) => Promise<void>

/** In the form of wp-login.php, which is open in the tab. */
async function fillInLogin(tab: Tab, { user, password }: Login): Promise<void> {
  // A moment after it has loaded, its script empties the password and puts the cursor into the field to be filled in.
  const isReady = () => document.activeElement instanceof HTMLInputElement
  await until('the cursor in the form', () => tab.evaluate(isReady, undefined).catch(() => false))
  await tab.locator('#user_login').fill(user)
  await tab.locator('#user_pass').fill(password)
  await tab.locator('#wp-submit').click()
  await tab.waitForURL(({ pathname }) => pathname !== '/wp-login.php')
}

const signIn: Act = async ({ driver, tab, at }) => {
  await driver.visit(tab, at('/wp-login.php?redirect_to=/'))
  await fillInLogin(tab, ann)
}

/** At WordPress' own sign-in page that the step opens. */
const byForm = { fixedBy: 'sign-in', act: (_scene: Scene, tab: Tab) => fillInLogin(tab, ann) } as const

const administer =
  (what: string): Act =>
  async ({ server }) =>
    void (await server.administer(what, ann.user))

/** Signed in days ago, by “Remember Me”: of that, nobody has seen anything. */
const remembered: Act = async ({ driver, tab, server, at }) => {
  const cookie = await server.administer('remembered', ann.user, new URL(at()).host)
  await driver.visit(tab, at('/'))
  await tab.evaluate((text) => void (document.cookie = `${text}; path=/; max-age=1209600`), cookie)
}

/** Of the host that is asked. */
const flag =
  (name: string, up: boolean): Act =>
  async ({ server, at }) =>
    server.flag(new URL(at()).hostname, name, up)

/** Types an application password into the page that keeps it: `given`, or a new one. */
const keep =
  (given?: string): Act =>
  async ({ tab, server }) => {
    const password = given ?? (await server.administer('new_password', ann.user))
    await fillIn({ tab }, { user: ann.user, password })
  }

/** The page is opened, is given it, and is opened again. */
const connect = (given?: string): Act => inTurn<WordPress>(visit(), keep(given), visit())

/** Somebody elsewhere tries wrong ones. */
const tryThrice: Act = async ({ server, at }) => {
  const { hostname } = new URL(at())
  const login = Buffer.from(`${wrong.user}:${wrong.password}`).toString('base64')
  for (let tries = 0; tries < 3; tries++) await statusOf(server.port, hostname, '/wp-json/', `Basic ${login}`)
}

/** The page that stays open asks once more, as the script of an editor does that saves by itself. */
const askAgain: Act = async ({ tab }) => {
  await tab.evaluate(() => (window as unknown as { again: () => Promise<unknown> }).again(), undefined)
}

/** Behind the browser's window there is an empty document until WordPress has made its page. */
const isShown: Act = async ({ tab }) => {
  const there = () => document.readyState === 'complete' && document.body.matches('.home, .page')
  await until('the page', () => tab.evaluate(there, undefined).catch(() => false))
}

const staging = windowSituations('wordpress', 'auth_basic in front of all of WordPress', 'basic', {
  path: '/',
  allClosed: true,
}).map((each) => ({ ...each, twin: inTurn<WordPress>(each.twin, isShown) }))

const situations: readonly RealSituation<WordPress>[] = [
  ...staging,
  {
    id: 'rest-signed-out',
    host: 'stranger-wordpress.test',
    path: '/orders/',
    done: 'a page that is open to all; nobody is signed in, and its script asks for posts to edit: rest_forbidden_context',
    cause: 'not-signed-in',
    ...byForm,
    twin: inTurn(signIn, visit()),
  },
  {
    id: 'rest-asked-who',
    host: 'who-wordpress.test',
    path: '/profile/',
    done: 'the same with a script that only asks who is signed in, /wp/v2/users/me: rest_not_logged_in is the answer that it wants',
    cause: 'none',
    twin: inTurn(signIn, visit()),
  },
  {
    id: 'rest-private-post',
    host: 'private-wordpress.test',
    path: '/drafts/',
    done: 'nobody is signed in; the page’s script asks for a private post: rest_forbidden, “Sorry, you are not allowed to do that.”',
    cause: 'not-signed-in',
    accept: ['no-permission'],
    ...byForm,
    twin: inTurn(signIn, visit()),
  },
  {
    id: 'rest-address-opened',
    host: 'opened-wordpress.test',
    path: '/wp-json/wp/v2/users/me',
    done: 'who is signed in opens an address of the REST API: without a nonce WordPress does not look at the cookie',
    cause: 'server-misconfigured',
    accept: ['not-signed-in', 'wrong-address'],
    enter: inTurn(signIn, visit()),
    twin: inTurn(signIn, visit('/wp-json/wp/v2/posts')),
  },
  {
    id: 'nonce-left-out',
    host: 'nonce-wordpress.test',
    path: '/profile/',
    done: 'who is signed in opens a page whose script sends no nonce',
    cause: 'server-misconfigured',
    accept: ['session-expired'],
    enter: inTurn(flag('forgets-nonce', true), signIn, visit()),
    mend: flag('forgets-nonce', false),
    fixedBy: 'reload-fresh',
    twin: inTurn(flag('forgets-nonce', false), signIn, visit()),
  },
  {
    id: 'signed-out-everywhere',
    host: 'ended-wordpress.test',
    path: '/profile/',
    done: 'signed in by “Remember Me”, then “Log Out Everywhere Else” elsewhere: the cookie of the ended session is still sent',
    cause: 'session-expired',
    accept: ['not-signed-in', 'stale-cookies', 'token-rejected'],
    enter: inTurn<WordPress>(remembered, visit(), administer('end_sessions'), visit()),
    ...byForm,
    twin: inTurn(remembered, visit()),
  },
  {
    id: 'nonce-of-ended-session',
    host: 'open-page-wordpress.test',
    path: '/profile/',
    done: 'the same while the page stays open: its script’s next call is answered rest_cookie_invalid_nonce, 403, which is no 401',
    cause: 'none',
    enter: inTurn<WordPress>(signIn, visit(), administer('end_sessions'), askAgain),
    twin: inTurn(signIn, visit(), askAgain),
  },
  {
    id: 'application-password-wrong',
    host: 'app-wrong-wordpress.test',
    path: '/desk/',
    done: 'a page’s script sends the account’s password instead of an application password: incorrect_password',
    cause: 'wrong-credentials',
    enter: inTurn<WordPress>(administer('new_password'), connect(ann.password)),
    mend: keep(),
    fixedBy: 'check-credentials',
    twin: connect(),
  },
  {
    id: 'application-password-revoked',
    host: 'app-revoked-wordpress.test',
    path: '/desk/',
    done: 'a page’s script sends an application password that was revoked: incorrect_password',
    cause: 'wrong-credentials',
    accept: ['token-rejected', 'api-key'],
    enter: inTurn<WordPress>(connect(), administer('revoke'), visit()),
    mend: keep(),
    fixedBy: 'check-credentials',
    twin: connect(),
  },
  {
    id: 'application-password-overlooked',
    host: 'overlooked-wordpress.test',
    path: '/desk/',
    done: 'the same without a plugin that asks who asks: WordPress overlooks the wrong one, rest_not_logged_in',
    cause: 'wrong-credentials',
    accept: ['server-misconfigured', 'not-signed-in', 'token-rejected'],
    enter: inTurn<WordPress>(connect(), administer('revoke'), visit()),
    mend: keep(),
    fixedBy: 'check-credentials',
    twin: connect(),
  },
  {
    id: 'application-passwords-off',
    host: 'http-wordpress.test',
    path: '/desk/',
    done: 'by http, where WordPress takes no application passwords: the right one is overlooked, rest_not_logged_in',
    cause: 'server-misconfigured',
    accept: ['wrong-credentials', 'not-signed-in'],
    enter: inTurn<WordPress>(flag('away', true), connect()),
    mend: flag('away', false),
    fixedBy: 'reload-fresh',
    twin: inTurn<WordPress>(flag('away', false), connect()),
  },
  {
    id: 'staging-password-reaches-wordpress',
    host: 'clash-wordpress.test',
    path: '/news/',
    done: 'auth_basic lets the right password pass and hands it on: WordPress takes it for a wrong application password',
    cause: 'server-misconfigured',
    // Of a call, Chromium does not tell us of the browser's own Authorization.
    accept: ['wrong-credentials', 'not-signed-in'],
    enter: inTurn<WordPress>(administer('new_password'), flag('keeps-password', false), sendLogin(ann)),
    twin: inTurn<WordPress>(flag('keeps-password', true), sendLogin(ann), isShown),
  },
  {
    id: 'rest-for-members-only',
    host: 'members-only-wordpress.test',
    path: '/news/',
    done: 'a plugin (a stand-in for Disable REST API) refuses strangers every address of the REST API: rest_cannot_access',
    cause: 'security-plugin',
    accept: ['not-signed-in'],
    ...byForm,
    twin: inTurn(signIn, visit()),
  },
  {
    id: 'locked-out',
    host: 'locked-wordpress.test',
    path: '/desk/',
    done: 'a plugin (a stand-in for those that limit sign-ins) refuses the right application password after three wrong ones',
    cause: 'account-locked',
    accept: ['rate-limited', 'wrong-credentials'],
    enter: inTurn<WordPress>(administer('new_password'), tryThrice, connect()),
    mend: administer('unlock'),
    fixedBy: 'check-credentials',
    twin: inTurn<WordPress>(administer('unlock'), connect()),
  },
]

export const wordpressRoom: Room<WordPress> = {
  name: 'WordPress',
  packages: {
    nginx: 'nginx',
    wordpress: join(wordpress, 'wp-load.php'),
    'php8.2-fpm': 'php-fpm8.2',
    'php8.2-cli': 'php8.2',
    'php-mysql': '/usr/lib/php/20220829/mysqli.so',
    'mariadb-server': 'mariadbd',
    'mariadb-client': 'mariadb',
  },
  version: () =>
    firstVersion(
      /\$wp_version = '([^']+)'/.exec(readFileSync(join(wordpress, 'wp-includes/version.php'), 'utf8'))?.[1] ?? '',
    ),
  start: startWordPress,
  situations,
}
