import { resultFilePaths } from '../../../read/result-files.ts'
import { resultsCsv, type ResultsFile } from '../../../read/result-tables.ts'

export const getStaticPaths = resultFilePaths

export function GET({ props }: { props: { file: ResultsFile } }): Response {
  return new Response(resultsCsv(props.file), { headers: { 'content-type': 'text/csv; charset=utf-8' } })
}
