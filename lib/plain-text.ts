/** Text as PostgreSQL keeps it: without the sign NUL, which no keyboard types and no column takes. */
export function plainText(text: string): string {
  return text.replaceAll('\0', '')
}

/** A form with all its texts plain; its files are left as they are. */
export function plainForm(form: FormData): FormData {
  const plain = new FormData()
  for (const [name, value] of form) {
    if (typeof value === 'string') plain.append(plainText(name), plainText(value))
    else plain.append(plainText(name), value)
  }
  return plain
}
