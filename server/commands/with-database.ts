/** The installation that a command works on: the same settings, data folder and database as the server's. */
import { openDatabase, type Database } from '../../db/engine/database.ts'
import { loadContent } from '../../db/seed.ts'
import { configFrom, readEnv, type Config } from '../config.ts'
import { makeDataFolder } from '../data-folder.ts'
import { failureSentence } from '../failure.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { CommandContext } from './context.ts'

/** Opens the database, made and filled where this is the first command, and closes it when `work` is done. */
export async function withDatabase<T>(
  { env }: CommandContext,
  work: (db: Database, config: Config) => Promise<T>,
): Promise<T> {
  const config = configFrom(readEnv(env))
  const db = await open(config)
  try {
    await loadContent(db)
    return await work(db, config)
  } finally {
    await db.close()
  }
}

async function open(config: Config): Promise<Database> {
  try {
    await makeDataFolder(config.dataFolder)
    return await openDatabase(config.databaseUrl)
  } catch (error) {
    throw new Refusal(failureSentence(error, config))
  }
}
