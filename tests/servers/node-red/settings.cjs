/* global module */
// The whole configuration: the editor is for people with an account.
const login = { user: '@USER@', password: '@PASSWORD@' }
const known = { username: login.user, permissions: '*' }
module.exports = {
  uiPort: Number('@PORT@'),
  uiHost: '127.0.0.1',
  adminAuth: {
    type: 'credentials',
    sessionExpiryTime: Number('@LIFE@'),
    /** @param {string} name */
    users: (name) => Promise.resolve(name === login.user ? known : null),
    /** @type {(name: string, password: string) => Promise<object | null>} */
    authenticate: (name, password) =>
      Promise.resolve(name === login.user && password === login.password ? known : null),
  },
  telemetry: { enabled: false },
  editorTheme: { tours: false },
  logging: { console: { level: 'warn' } },
}
