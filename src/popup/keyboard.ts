interface KeyboardOfChromium {
  getLayoutMap(): Promise<ReadonlyMap<string, string>>
}

/** The letters by key code as the person's keyboard is set (Keyboard Map, Chromium only). */
export async function keyboardLayout(): Promise<ReadonlyMap<string, string> | undefined> {
  const { keyboard } = navigator as Navigator & { keyboard?: KeyboardOfChromium }
  return keyboard?.getLayoutMap().catch(() => undefined)
}

/** `QWERTZ`: the first six letters of the upper row, by which people know a layout. */
export function firstLetters(layout: ReadonlyMap<string, string>): string | undefined {
  const letters = ['KeyQ', 'KeyW', 'KeyE', 'KeyR', 'KeyT', 'KeyY'].map((code) => layout.get(code))
  return letters.every((letter) => letter?.length === 1) ? letters.join('').toUpperCase() : undefined
}
