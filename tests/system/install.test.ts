import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('an install leaves the lock file as it is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tera-lock-'))
  try {
    for (const file of ['package.json', 'package-lock.json', '.npmrc']) copyFileSync(file, join(folder, file))
    const args = ['install', '--package-lock-only', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
    expect(spawnSync('npm', args, { cwd: folder, stdio: 'ignore' }).status).toBe(0)
    expect(readFileSync(join(folder, 'package-lock.json'), 'utf8')).toBe(readFileSync('package-lock.json', 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('the lock file names no place to download from', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"')
})
