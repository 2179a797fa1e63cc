import type { Warner } from './warner'

const shut = '(?:lock|block|bann|ban|suspend|disabl|restrict|freez|frozen)%'
const english: Warner = {
  after: 'after|following',
  counts: String.raw`\d+|two|three|four|five|six|seven|ten|several|multiple|repeated|a few|some|further|more|another`,
  tries:
    '(?:(?:more|further|additional|consecutive|successive|failed|wrong|incorrect|invalid|unsuccessful|bad|log ?in|sign ?in|password|authentication) )*(?:attempts?|tries|failures?|(?<=wrong |incorrect |invalid |failed )(?:passwords?|log ?ins?|sign ?ins?|entries|codes?|times))',
  when: 'if|when|whenever|once|unless|in case|should',
  slips: '(?:fail%|wrong%|incorrect%|invalid|attempts?|tries|times|guess%)',
  will: `(?:(?:your|the|this|an?) )?(?:W )?(?:accounts?|users?|ips?|access|log ?in|you|we|it|they|that) (?:will|would|shall|ll|(?:is|are) going to) (?!remain|stay|keep|continue)(?:W ){0,4}${shut}|(?=.*(?:attempts?|tries|times|passwords?) )(?:(?:your|the) )?(?:accounts?|ip|access|you|we) (?:may|might|could|can) (?!have|remain|only)(?:W ){0,3}${shut}|(?:too many|more|further|repeated|multiple|additional|any) (?:W ){0,4}(?:attempts?|tries|failures?|passwords?|log ?ins?) (?:(?:will|would|may|might|could|can) (?:W ){0,4}(?:${shut}|result|lead|cause|trigger)|(?:locks?(?! out)|blocks?|suspends?|disables?|leads? to|results? in|triggers?))|we (?:W )?(?:lock|block|ban|suspend|disable) (?:W ){0,9}(?:after|if|when|whenever|once|following)|(?<!your |these |both )(?:accounts|users) (?:are|get) (?:W )?${shut}|before (?:W ){0,3}(?:is|are|gets?|being|we|becomes?) (?:W )?${shut}`,
  then: `(?:after (?:that|this|which)|afterwards|then|thereafter|otherwise) (?:you|your|the|we|it|access) (?:W ){0,4}(?:${shut}|wait)`,
  done: `(?:has|have|had|was|were|been) (?:W ){0,3}(?:${shut}|exceeded|reached|tried|too many)|(?:is|are) (?:now|currently|already)|due to|because|owing to|there were`,
  now: `(?:your|this|the) (?:W ){0,2}(?:account|user|profile|log ?in|access|ip|address) is|(?:account|user|ip|access) (?:temporarily )?${shut}|you (?:a|)re`,
}

const german: Warner = {
  after: 'nach|bei|ab',
  counts: String.raw`\d+|zwei|drei|vier|funf|fuenf|sechs|zehn|mehreren|mehrmalig%|wiederholte[rn]?|weiteren?|einigen`,
  tries: '(?:fehl%)?versuch%|(?:fehl|falsch)%eingaben?|fehlanmeldung%|(?:falsch|ungultig)% (?:W )?(?:pass|kenn)w[oö]%',
  when: 'wenn|falls|sobald|sollten?',
  slips: '(?:falsch|fehl|ungultig)%|%versuch%',
  will: '(?:wird|werden|kann|konnen|koennen) (?:W ){0,9}(?:gesperrt|blockiert|deaktiviert)|(?:versuche|eingaben) (?:fuhren|fuehren) (?:W ){0,4}(?:sperr|blockier)%',
  then: '(?:danach|dann|anschließend|anschliessend|sonst|ansonsten) (?:W ){0,7}(?:gesperrt|blockiert|warten)',
  done: '(?:wurden?|wurdest|worden)|(?:haben sie|hast du|sie haben|du hast)|(?:ist|sind|bist) (?:derzeit|momentan|aktuell|jetzt|nun|zurzeit)|wegen|aufgrund',
  now: '(?:konto|zugang|account|profil|sie|benutzer|anmeldung) (?:ist|sind)|(?:du bist)',
}

const dutch: Warner = {
  after: 'na|bij',
  counts: String.raw`\d+|twee|drie|vier|vijf|tien|meerdere|herhaalde%|verschillende|nog`,
  tries: '%poging%|foute? (?:W )?wachtwoord%',
  when: 'als|wanneer|indien|zodra',
  slips: '(?:fout|onjuist|verkeerd|mislukt)%|%poging%|keer',
  will: '(?:wordt|worden|zal|zullen|kan|kunnen) (?:W ){0,8}(?:geblokkeerd|vergrendeld)',
  then: '(?:daarna|dan|anders) (?:W ){0,6}(?:geblokkeerd|vergrendeld|wachten)',
  done: '(?:werd|werden|geworden|heeft u|je hebt|u hebt|u heeft)|(?:is|bent) (?:nu|momenteel|op dit moment)|(?:wegens|vanwege|door)',
  now: '(?:account|toegang|gebruiker) is|(?:u|je) bent',
}

const scandinavian: Warner = {
  after: 'efter|etter',
  counts: String.raw`\d+|to|tva|tre|fyra|fire|fem|flera|flere|upprepade|gentagne|gjentatte|ytterligere|ytterligare`,
  tries: '%(?:forsok|forsøg|forsøk)%|(?:fel|forkert|feil)% (?:losenord|adgangskode|passord)%',
  when: 'om du|om ni|hvis|nar|når|dersom',
  slips: '(?:fel|forkert|feil|mislyk|misslyck)%|ganger|gange|%(?:forsok|forsøg|forsøk)%',
  will: '(?:kommer att|vil|kan|blir|bliver) (?:W ){0,7}(?:last|sparra%|sparras|sperret|spærret|blockera%|blokeret|blokkert|utestengt)|(?:lases|sparras|sperres|spærres)',
  done: '(?:har|ble|blev) (?:W ){0,5}(?:last|sparra%|sperret|spærret|blockera%|blokeret|blokkert|sparrats|lasts)|(?:er|ar) (?:nu|na|for tiden)|(?:pa grund av|pa grund af)',
  now: '(?:konto|kontot|kontoen|du) (?:W ){0,2}(?:er|ar)',
}

const french: Warner = {
  after: 'apres|au bout de|au dela de',
  counts: String.raw`\d+|deux|trois|quatre|cinq|six|dix|plusieurs|quelques|de nouvelles|d autres`,
  tries:
    '(?:tentative|essai|echec|erreur)s?|(?:mots? de passe) (?:incorrect|errone)%|(?:saisies?) (?:incorrect|errone)%',
  when: 'si|lorsque|quand|en cas de|des que|s il y a',
  slips: '(?:tentative|essai|echec|erreur|echou|tromp|incorrect|errone|mauvais)%|fois',
  will: '(?:sera|seront|serez|risque%|peut|pourra|pourrait|peuvent) (?:W ){0,4}(?:bloqu|verrouill|suspend|banni|desactiv)%|(?:tentatives|essais|erreurs) (?:W ){0,3}(?:entrain|provoqu|bloquer|conduir|bloquent)%|(?<!vos )comptes sont (?:W )?(?:bloqu|verrouill)%',
  then: '(?:ensuite|apres (?:cela|quoi)|au dela|sinon) (?:W ){0,7}(?:bloqu|verrouill|attendre|patienter)%',
  done: '(?:a|ont|avez|avons|as) (?:temporairement )?(?:ete|bloqu%|verrouill%|depasse|atteint|effectue|fait)|(?:est|etes) (?:actuellement|desormais|maintenant|deja)|(?:en raison|a cause|a la suite|suite a)',
  now: '(?:compte|acces|profil|utilisateur) est|vous etes',
}

export const western: readonly Warner[] = [english, german, dutch, scandinavian, french]
