/**
 * The renderer that is in use, if any. It is started when it is needed, ends after some idle minutes, and may be lost at
 * any time: then another one takes over the site.
 */
import type { BuildJob, Renderer, Renderers } from './renderer.ts'
import type { Site } from './site.ts'
import type { Update } from './updates.ts'

export interface RendererInUse {
  isRunning(): boolean
  /** Renders the whole site with a new one, which stays. @throws Error with what went wrong */
  build(job: Omit<BuildJob, 'signal'>): Promise<void>
  /** Renders what changed; of a site that another one built, one that takes it over does. */
  update(site: Site, day: string): Promise<Update | 'same' | 'behind'>
  /** Puts what an update rendered into the site's folder. @returns whether there was one to do it */
  settle(number: number): Promise<boolean>
  /** Ends it where it had nothing to do for some minutes. */
  endIfIdle(): Promise<void>
  end(): Promise<void>
}

const idleMs = 300_000

/** @param signal ends at once what is being rendered */
export function rendererInUse(renderers: Renderers, signal: AbortSignal, now: () => Date): RendererInUse {
  let renderer: Renderer | undefined
  let usedAt = 0

  async function end(): Promise<void> {
    const ending = renderer
    renderer = undefined
    await ending?.close()
  }

  return {
    isRunning: () => renderer !== undefined,
    async build(job) {
      await end()
      renderer = await renderers.build({ ...job, signal })
      signal.throwIfAborted()
      usedAt = now().getTime()
    },
    async update(site, day) {
      renderer ??= await renderers.resume(site.folder, signal)
      usedAt = now().getTime()
      return renderer.update(site.updates + 1, day)
    },
    async settle(number) {
      const settled = renderer?.settle(number).then(
        () => true,
        () => false, // it just ended
      )
      return (await settled) ?? false
    },
    async endIfIdle() {
      if (renderer && now().getTime() - usedAt > idleMs) await end()
    },
    end,
  }
}
