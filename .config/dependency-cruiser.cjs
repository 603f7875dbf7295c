/** The house's arrows (docs/decisions/0001-house.md). What it cannot see, tests/house.test.ts checks. */
const pureRooms = '^lib/.+/(schema|rules|policy|labels|sheet)\\.ts$'
const shellRooms = '^lib/.+/(queries|commands|jobs|intake)\\.ts$'
const nodeModules = (names) => `^node_modules/(${names})(/|$)`

/** The nouns upstream of each noun; an arrow not listed here is refused. */
const upstream = {
  rule: ['event'],
  calendar: ['rule'],
  file: [],
  audit: [],
  event: [],
  notification: [],
  account: ['rule', 'audit'],
  organization: ['rule', 'calendar', 'account', 'audit', 'event', 'file'],
  briefing: ['rule', 'account', 'organization', 'audit', 'event', 'file', 'notification'],
  survey: ['rule', 'calendar', 'account', 'organization', 'audit', 'event', 'file'],
  plan: ['rule', 'calendar', 'account', 'organization', 'survey', 'audit', 'event', 'file', 'notification'],
  progress: ['rule', 'calendar', 'account', 'organization', 'survey', 'plan', 'audit', 'event', 'file', 'notification'],
  appraisal: ['rule', 'calendar', 'account', 'organization', 'plan', 'progress', 'audit', 'event', 'notification'],
  transparency: ['rule', 'calendar', 'organization', 'survey', 'plan', 'progress'],
  training: ['rule', 'calendar', 'account', 'organization', 'plan', 'progress', 'appraisal', 'survey', 'audit', 'event', 'notification'],
}

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

module.exports = {
  forbidden: [
    rule('no-cycle', 'Arrows go one way.', {}, { circular: true }),
    rule('no-orphan', 'A module nobody uses.', { orphan: true, path: '^(lib|components)/', pathNot: 'generated|labels' }, {}),
    rule(
      'pure-rooms',
      'Pure rooms touch no database, no web, no door.',
      { path: pureRooms },
      {
        path: [
          shellRooms,
          '^lib/(db|env|clock|command|act|log|worker|signing|file-store|kept-secret|password|throttle)\\.ts$',
          '^lib/door/',
          '^app/',
          nodeModules('next|next-auth|react|react-dom|pg|pg-boss|pino'),
        ],
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'shell-rooms',
      'Queries, commands and jobs know no web and no door.',
      { path: shellRooms },
      { path: ['^lib/door/', '^lib/auth/', '^app/', '^components/', nodeModules('next|next-auth|react|react-dom')] },
    ),
    rule('lib-below-app', 'lib knows neither pages nor pictures.', { path: '^lib/' }, { path: '^(app|components|scripts)/' }),
    rule(
      'mint',
      'Only doors make actors.',
      { path: '^(lib|app|components|scripts)/', pathNot: '^lib/(door|auth)/' },
      { path: '^lib/door/mint\\.ts$' },
    ),
    rule(
      'job-door',
      'Only the worker acts as the system.',
      { path: '^(lib|app|components|scripts)/', pathNot: '^lib/worker\\.ts$' },
      { path: '^lib/door/job\\.ts$' },
    ),
    rule('cli-door', 'Only the operator’s tool acts as the operator.', { path: '^(lib|app|components)/' }, { path: '^lib/door/cli\\.ts$' }),
    rule(
      'pages-read',
      'Pages ask queries; they never write.',
      { path: '^app/.*\\.tsx$' },
      { path: ['/commands\\.ts$', '^lib/db\\.ts$', '/jobs\\.ts$'] },
    ),
    rule(
      'actions-write',
      'Actions hand input to a command; they never read.',
      { path: '^app/.*/actions\\.ts$' },
      { path: ['/queries\\.ts$', '^lib/db\\.ts$'] },
    ),
    rule(
      'components-pure',
      'Pictures take props.',
      { path: '^components/' },
      {
        path: [shellRooms, '^lib/(db|env|clock|command|act|file-store|password|throttle)\\.ts$', '^lib/door/', '^app/'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'ui-knows-no-noun',
      'components/ui is free of the domain.',
      { path: '^components/ui/' },
      { path: '^(lib/[a-z-]+/|components/(?!ui/))' },
    ),
    rule(
      'one-link',
      'Links to our own pages ask for nothing in advance: components/ui/link.',
      { path: '^(app|components)/', pathNot: '^components/ui/link\\.tsx$' },
      { path: '/next/link' },
    ),
    rule(
      'one-file-store',
      'Only the file store knows how files are kept.',
      { pathNot: '^lib/file-store\\.ts$' },
      { path: nodeModules('flydrive|file-type') },
    ),
    rule(
      'scripts-no-web',
      'Scripts know no web, but for the one that serves it.',
      { path: '^scripts/', pathNot: '^scripts/web\\.ts$' },
      { path: ['^app/', '^components/', nodeModules('next|react')] },
    ),
    ...Object.entries(upstream).map(([noun, nouns]) =>
      rule(
        `arrows-of-${noun}`,
        'Arrows between nouns go one way.',
        { path: `^lib/${noun}/` },
        { path: '^lib/[a-z-]+/', pathNot: `^lib/(${[noun, 'generated', ...nouns].join('|')})/` },
      ),
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^lib/generated/', '^\\.next/', '^tests/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
