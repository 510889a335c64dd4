/// How the line to the mail server is kept from being read.
package enum MailSecurity: String, Sendable, CaseIterable {
  /// Plain until STARTTLS, which must succeed.
  case starttls
  /// TLS from the first byte (SMTPS).
  case tls
  /// Nothing: for a mail server on this machine.
  case none
}
