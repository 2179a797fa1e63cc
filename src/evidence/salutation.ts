import type { Run } from './named-secrets'
import { isTalk, withoutAccents } from './talk'
import { wordsOf } from './words'

/** A page that greets somebody names them: "Hello Ann Canary, your account has been locked". */

const greetings = new Set(
  (
    'hello hi hey dear welcome hallo guten liebe lieber geehrte geehrter beste geachte hej hei kare kaere bonjour salut bienvenue cher chere hola bienvenido bienvenida estimado estimada querido querida ' +
    'ola bem-vindo prezado prezada caro cara ciao salve gentile buongiorno benvenuto benvenuta witaj witam szanowny szanowna ahoj dobry vazeny vazena merhaba sayin halo selamat здравствуйте привет уважаемый уважаемая вітаємо шановний مرحبا'
  )
    .split(' ')
    .map(withoutAccents),
)

/** Who is greeted without a name, and what goes on from there. */
const polite = new Set(
  (
    'there back again everyone all team customer customers sir madam guest visitor member friend friends world user users tag morgen abend zusammen herr frau kunde kundin kundinnen kunden damen herren mr mrs ms dr ' +
    'monsieur madame client cliente senor senora senhor signore signora signor utente usuario usuaria pan pani panie pane pengguna datang pagi uzytkowniku klient zakaznik kullanici bay bayan gast klant gaest ' +
    'und och og y e et i to in at on bei im auf dans sur chez en a na no da w do we'
  ).split(' '),
)

/** A name has so many words, with what stands before it. */
const longestName = 6

const isSaid = ({ core }: Run) =>
  wordsOf(core.slice(0, 64))
    .map(withoutAccents)
    .every((word) => polite.has(word) || greetings.has(word) || isTalk(word))

/** "Welcome back, Ann", "Sehr geehrter Herr Canary": the name is still to come. */
const leadsOn = /^(?:back|again|there|tag|morgen|abend|herr|frau|mr|mrs|ms|dr|sir|pan|pani)$/

/** The runs that are a person's name behind a greeting. */
export function markGreeted(runs: readonly Run[]): boolean[] {
  const named: boolean[] = []
  runs.forEach((run, index) => {
    if (!greetings.has(withoutAccents(run.core)) || /[.;!?]/.test(run.trail)) return
    for (const at of nameBehind(runs, index + 1)) named[at] = true
  })
  return named
}

/** Up to a sign, or as far as words are written large; a word written small where it stands alone. */
function nameBehind(runs: readonly Run[], from: number): number[] {
  const found: number[] = []
  for (const [offset, run] of runs.slice(from, from + longestName).entries()) {
    const ends = /[,.;:!?]/.test(run.trail)
    const goesOn = leadsOn.test(withoutAccents(run.core))
    if (!goesOn && !/^\p{Lu}/u.test(run.core) && !(ends && offset === 0)) break
    if (!isSaid(run)) found.push(from + offset)
    if (ends && !goesOn) break
  }
  return found
}
