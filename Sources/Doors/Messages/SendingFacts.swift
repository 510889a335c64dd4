import Messages
import Parties
import Web
import Wire

/// What the settings say of sending, in the words of what sends.
extension Settings {
  /// Who letters come from; nil where no mail server is set.
  package var mailbox: MailPaper.Mailbox? {
    guard !smtpHost.isEmpty, let address = EmailAddress(text: mailFrom) else { return nil }
    return MailPaper.Mailbox(name: mailFromName, address: address)
  }

  /// The provider of text messages; nil where none is set.
  package var phoneProvider: JSONProvider? {
    phoneURL.isEmpty ? nil : JSONProvider(url: phoneURL, key: phoneKey, from: phoneFrom, templates: JSONProvider.templates(phoneTemplates) ?? [:])
  }

  /// What the installation can tell people outside its pages.
  package var tells: Tells {
    let mail = mailbox != nil, phone = !phoneURL.isEmpty
    return Tells(mail: mail, phone: phone, advertises: !AdvertisingRules.kinds.isEmpty && (mail || phone))
  }
}
