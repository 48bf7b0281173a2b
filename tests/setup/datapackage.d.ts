/** What the tests use of a package without types. */
declare module 'datapackage' {
  interface Resource {
    read(options: { readonly keyed: true }): Promise<Record<string, unknown>[]>
  }
  export class Package {
    static load(descriptor: object, options: { readonly strict: boolean }): Promise<Package>
    readonly valid: boolean
    readonly resources: readonly Resource[]
  }
}
