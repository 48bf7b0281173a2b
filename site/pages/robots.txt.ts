export function GET({ site }: { site: URL | undefined }): Response {
  return new Response(`User-agent: *\nAllow: /\nDisallow: /api/\nSitemap: ${site?.origin}/sitemap.xml\n`)
}
