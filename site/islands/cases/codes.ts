/** A receipt's QR carries both codes behind the #, which browsers never send: they are put into the form, and taken out of the address. */
const tracking = document.querySelector<HTMLFormElement>('[data-track]')
const [reference, secret] = decodeURIComponent(location.hash.slice(1)).split('.')

if (tracking && reference && secret) {
  tracking.querySelector<HTMLInputElement>('[name=reference]')!.value = reference
  tracking.querySelector<HTMLInputElement>('[name=secret]')!.value = secret.replaceAll('-', ' ')
  history.replaceState(null, '', location.pathname)
}
