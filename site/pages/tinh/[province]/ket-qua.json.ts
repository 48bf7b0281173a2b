import { provinceFilePaths } from '../../../read/results/result-files.ts'
import { resultsJson, type ResultsFile } from '../../../read/results/result-tables.ts'

export const getStaticPaths = provinceFilePaths

export function GET({ props }: { props: { file: ResultsFile } }): Response {
  return Response.json(resultsJson(props.file))
}
