/** By this header our own server tells a route that the browser takes gzip; no client can set it. */
export const packsHeader = 'x-tera-packs'

/** By these a route tells our server what Next would take away from its answer: that it comes packed, and its length in bytes. */
export const packedHeader = 'x-tera-packed'
export const lengthHeader = 'x-tera-length'
