/** "Try again later", which is said of any fault: language, and sentences. */
export const laterAlone: readonly (readonly [string, readonly string[]])[] = [
  [
    'German',
    [
      'Bitte versuchen Sie es später erneut',
      'Ein Fehler ist aufgetreten, bitte versuche es später noch einmal',
      'Bitte warten Sie und versuchen Sie es später erneut',
    ],
  ],
  ['Dutch', ['Probeer het later opnieuw', 'Er is iets misgegaan, probeer het later nog eens']],
  ['Swedish', ['Försök igen senare', 'Något gick fel, vänligen försök senare']],
  ['Danish', ['Prøv igen senere']],
  ['Norwegian', ['Prøv igjen senere', 'Forsøk på nytt senere']],
  ['French', ['Veuillez réessayer plus tard', 'Une erreur est survenue, réessayez plus tard']],
  ['Spanish', ['Inténtelo de nuevo más tarde', 'Se ha producido un error, vuelva a intentarlo más tarde']],
  ['Portuguese', ['Tente novamente mais tarde', 'Ocorreu um erro, volte mais tarde']],
  ['Italian', ['Riprova più tardi', 'Si è verificato un errore, riprovare più tardi']],
  ['Polish', ['Spróbuj ponownie później', 'Wystąpił błąd, spróbuj później']],
  ['Czech', ['Zkuste to později', 'Došlo k chybě, zkuste to prosím znovu později']],
  ['Slovak', ['Skúste to neskôr']],
  ['Turkish', ['Lütfen daha sonra tekrar deneyin', 'Bir hata oluştu, daha sonra tekrar deneyiniz']],
  ['Indonesian', ['Silakan coba lagi nanti', 'Terjadi kesalahan, coba lagi nanti']],
  ['Vietnamese', ['Vui lòng thử lại sau', 'Đã xảy ra lỗi, vui lòng thử lại sau']],
  ['Russian', ['Повторите попытку позже', 'Произошла ошибка, попробуйте позже']],
  ['Ukrainian', ['Спробуйте пізніше', 'Сталася помилка, спробуйте ще раз пізніше']],
  ['Arabic', ['يرجى المحاولة لاحقا', 'حدث خطأ، حاول مرة أخرى لاحقًا']],
  ['Japanese', ['しばらくしてから再度お試しください', 'エラーが発生しました、後でもう一度お試しください']],
  ['Chinese', ['请稍后再试', '发生错误，请稍后重试', '請稍後再試']],
  ['Korean', ['나중에 다시 시도해 주세요', '오류가 발생했습니다, 잠시 후 다시 시도해 주세요']],
]

/** That it was too often, or for how long: with "later" or without. */
export const tooOften: readonly (readonly [string, readonly string[]])[] = [
  [
    'German',
    ['Zu viele Anmeldeversuche, bitte versuchen Sie es später erneut', 'Versuchen Sie es in 5 Minuten erneut'],
  ],
  ['Dutch', ['Te veel inlogpogingen, probeer het later opnieuw', 'Probeer het over 5 minuten opnieuw']],
  ['Swedish', ['För många försök, försök igen senare', 'Försök igen om 5 minuter']],
  ['Danish', ['For mange forsøg, prøv igen senere', 'Prøv igen om 5 minutter']],
  ['Norwegian', ['For mange forsøk, prøv igjen senere', 'Prøv igjen om 5 minutter']],
  [
    'French',
    ['Trop de tentatives, réessayez plus tard', 'Trop d’échecs de connexion', 'Veuillez réessayer dans 5 minutes'],
  ],
  [
    'Spanish',
    [
      'Demasiados intentos, inténtelo de nuevo más tarde',
      'Demasiados fallos de inicio de sesión',
      'Inténtelo de nuevo en 5 minutos',
    ],
  ],
  [
    'Portuguese',
    ['Muitas tentativas, tente novamente mais tarde', 'Muitas falhas de login', 'Tente novamente em 5 minutos'],
  ],
  ['Italian', ['Troppi tentativi, riprova più tardi', 'Troppi fallimenti di accesso', 'Riprova tra 5 minuti']],
  ['Polish', ['Zbyt wiele prób, spróbuj ponownie później', 'Spróbuj ponownie za 5 minut']],
  ['Czech', ['Příliš mnoho pokusů, zkuste to později', 'Zkuste to znovu za 5 minut']],
  ['Slovak', ['Skúste to znova o 5 minút']],
  ['Turkish', ['Çok fazla deneme, daha sonra tekrar deneyin', '5 dakika sonra tekrar deneyin']],
  ['Indonesian', ['Terlalu banyak percobaan, coba lagi nanti', 'Coba lagi dalam 5 menit']],
  ['Vietnamese', ['Quá nhiều yêu cầu, vui lòng thử lại sau', 'Vui lòng thử lại sau 5 phút']],
  ['Russian', ['Слишком много попыток, попробуйте позже', 'Попробуйте через 5 минут']],
  ['Ukrainian', ['Забагато спроб, спробуйте пізніше', 'Спробуйте через 5 хвилин']],
  ['Arabic', ['محاولات كثيرة، حاول لاحقا', 'حاول بعد 5 دقائق']],
  ['Japanese', ['試行回数が多すぎます、後でもう一度お試しください', '5分後にもう一度お試しください']],
  ['Chinese', ['操作过于频繁，请稍后再试', '请5分钟后再试']],
  ['Korean', ['너무 많은 시도, 나중에 다시 시도해 주세요', '5분 후 다시 시도해 주세요']],
]

/** In a while, which is said of any fault, too. */
export const soonAlone: readonly (readonly [string, readonly string[]])[] = [
  [
    'English',
    [
      'An error occurred. Please try again in a few minutes',
      'Please wait a moment',
      'Something went wrong, please try again after some time',
    ],
  ],
  [
    'German',
    [
      'Ein Fehler ist aufgetreten. Bitte versuchen Sie es in einigen Minuten erneut',
      'Bitte versuchen Sie es in ein paar Minuten erneut',
    ],
  ],
  ['Dutch', ['Probeer het over enkele minuten opnieuw']],
  ['Swedish', ['Försök igen om några minuter']],
  ['Danish', ['Prøv igen om et par minutter']],
  ['Norwegian', ['Prøv igjen om noen minutter']],
  ['French', ['Une erreur est survenue, réessayez dans quelques minutes']],
  ['Spanish', ['Inténtelo de nuevo en unos minutos']],
  ['Portuguese', ['Tente novamente em alguns minutos']],
  ['Italian', ['Riprova tra qualche minuto']],
  ['Polish', ['Spróbuj ponownie za kilka minut']],
  ['Czech', ['Zkuste to znovu za několik minut']],
  ['Turkish', ['Birkaç dakika sonra tekrar deneyin']],
  ['Indonesian', ['Coba lagi dalam beberapa menit']],
  ['Vietnamese', ['Vui lòng thử lại sau vài phút']],
  ['Russian', ['Повторите попытку через несколько минут']],
  ['Ukrainian', ['Спробуйте через кілька хвилин']],
  ['Arabic', ['حاول بعد بضع دقائق']],
  ['Japanese', ['数分後にもう一度お試しください']],
  ['Chinese', ['请几分钟后再试']],
  ['Korean', ['몇 분 후 다시 시도해 주세요']],
]

/** That one is kept away, or how long to wait before the next try. */
export const keptAway: readonly string[] = [
  'Please wait a few minutes before you try again',
  'You are temporarily blocked, try again in a few minutes',
  'Too many attempts, try again in a few minutes',
  'Sie sind vorübergehend gesperrt, versuchen Sie es in einigen Minuten erneut',
  'Trop de tentatives, réessayez dans quelques minutes',
  'Слишком много попыток, попробуйте через несколько минут',
  'Please try again in 5 minutes',
  'Please try again in an hour',
]

/** A fault that the site has itself, and when it is to be tried again: no limit. What is kept from one is. */
export const faultAndWait: readonly (readonly [string, readonly string[]])[] = [
  [
    'English',
    ['An error occurred. Please try again in 5 minutes.', 'Something went wrong. Please try again in 10 minutes.'],
  ],
  ['German', ['Ein Fehler ist aufgetreten. Versuchen Sie es in 5 Minuten erneut.']],
  ['Dutch', ['Er is een fout opgetreden. Probeer het over 5 minuten opnieuw.']],
  ['Swedish', ['Ett fel har inträffat. Försök igen om 5 minuter.']],
  ['Danish', ['Der opstod en fejl. Prøv igen om 5 minutter.']],
  ['Norwegian', ['Det oppstod en feil. Prøv igjen om 5 minutter.']],
  [
    'French',
    ['Une erreur est survenue. Réessayez dans 5 minutes.', 'Une erreur est survenue, réessayez dans 5 minutes.'],
  ],
  ['Spanish', ['Se ha producido un error. Inténtelo de nuevo en 5 minutos.']],
  ['Portuguese', ['Ocorreu um erro. Tente novamente em 5 minutos.']],
  ['Italian', ['Si è verificato un errore. Riprova tra 5 minuti.']],
  ['Polish', ['Wystąpił błąd. Spróbuj ponownie za 5 minut.']],
  ['Czech', ['Došlo k chybě. Zkuste to znovu za 5 minut.']],
  ['Turkish', ['Bir hata oluştu. 5 dakika sonra tekrar deneyin.']],
  ['Indonesian', ['Terjadi kesalahan. Coba lagi dalam 5 menit.']],
  ['Vietnamese', ['Đã xảy ra lỗi. Vui lòng thử lại sau 5 phút.']],
  ['Russian', ['Произошла ошибка. Попробуйте через 5 минут.']],
  ['Ukrainian', ['Сталася помилка. Спробуйте через 5 хвилин.']],
  ['Arabic', ['حدث خطأ. حاول بعد 5 دقائق.']],
  ['Japanese', ['エラーが発生しました。5分後にもう一度お試しください。']],
  ['Chinese', ['发生错误，请5分钟后再试。']],
  ['Korean', ['오류가 발생했습니다. 5분 후 다시 시도해 주세요.']],
]

/** Beside such a fault, what is a limit all the same, or another matter. */
export const faultBesideLimit: readonly string[] = [
  'An error occurred. Too many attempts. Try again in 5 minutes.',
  'An error occurred. You are temporarily blocked, try again in 5 minutes.',
  'Something went wrong. Wait 5 minutes before you try again.',
  'Une erreur est survenue. Trop de tentatives, réessayez dans 5 minutes.',
  'Try again in 5 minutes.',
  'Login error. Try again in 5 minutes.',
]
