/// Letters without which nobody gets into their account. They have the limit of an address for themselves: orders that somebody else
/// places with this address keep no way back from its owner.
package enum AccountKinds {
  package static let recoveryLink = "recovery.link"
  package static let verificationCode = "verification.code"
  package static let passwordChanged = "account.password-changed"

  package static let contactChanged = "account.contact-changed"

  static let all = [recoveryLink, verificationCode, passwordChanged, contactChanged]
}
