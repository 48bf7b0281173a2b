import { resultFilePaths } from '../../../read/results/result-files.ts'
import { resultsJson, type ResultsFile } from '../../../read/results/result-tables.ts'

export const getStaticPaths = resultFilePaths

export function GET({ props }: { props: { file: ResultsFile } }): Response {
  return Response.json(resultsJson(props.file))
}
