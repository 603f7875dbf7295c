/** An activation slip: who signs in with which name, where they work, and the code in plain, which exists nowhere but here. */
export type Slip = { name: string; username: string; unitName: string | null; code: string; expiresAt: Date }
