import { provinceFilePaths } from '../../../read/results/result-files.ts'
import { resultsCsv, type ResultsFile } from '../../../read/results/result-tables.ts'

export const getStaticPaths = provinceFilePaths

export function GET({ props }: { props: { file: ResultsFile } }): Response {
  return new Response(resultsCsv(props.file), { headers: { 'content-type': 'text/csv; charset=utf-8' } })
}
