import { formatNumber, formatShare } from '../../format'
import type { OwnResult } from './rules'

/** A choice in words; '' is nothing answered. */
export function choiceName(key: string): string {
  return key === '' ? 'Tidak dijawab' : key
}

/** How many chose it and which part of those asked they are. */
export function choiceFigure(count: number | null, asked: number): string {
  if (count === null) return 'dirahasiakan'
  return asked === 0 ? '0' : `${formatNumber(count)} (${formatShare(String(count / asked))})`
}

/** Whom a question was put to. */
export function askedSentence({ asked }: Pick<OwnResult, 'asked'>): string {
  return `Ditanyakan dalam ${formatNumber(asked)} kuesioner terhitung.`
}

export function writtenSentence(written: number): string {
  return written === 0 ? 'Belum ada yang menulis jawaban.' : `${formatNumber(written)} orang menulis jawaban.`
}
