import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // A page comes with its title, for every reader: one that follows it is announced too late.
  htmlLimitedBots: /.*/,
  // Types are checked by the checks; the build on an operator's machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  // These load native code or files of their own at run time.
  serverExternalPackages: ['pino', 'pg', '@prisma/adapter-pg', '@prisma/client'],
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
      ],
    },
  ],
}

export default config
