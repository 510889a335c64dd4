import Doors
import Kernel
import Messages
import Parties
import Storage
import Wire

/// What letters and text messages need of the settings. Whatever could not work is refused at the start, and not at the first letter.
extension Settings {
  /// Bytes of a file of certificates, at most.
  private static let certificatesMax = 4 << 20

  func checkSending() throws(SettingFault) {
    for (name, value) in [
      ("mail-from-name", mailFromName), ("smtp-user", smtpUser), ("smtp-password", smtpPassword), ("phone-key", phoneKey), ("phone-from", phoneFrom),
    ] where value.unicodeScalars.contains(where: BlankText.breaks) {
      // Never the value: two of them are secret.
      throw SettingFault(description: "--\(name) wants one line; a line break or another control character stands in it")
    }
    try checkMail()
    try checkPhone()
  }

  private func checkMail() throws(SettingFault) {
    guard smtpHost.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"/@?#".utf8.contains($0) }) else {
      throw SettingFault(description: "--smtp-host wants a host name such as smtp.example.kr, not “\(smtpHost)”")
    }
    guard !smtpHost.isEmpty else { return }
    guard EmailAddress(text: mailFrom) != nil else {
      throw SettingFault(description: "--mail-from wants the address that letters come from, such as shop@example.kr, not “\(mailFrom)”")
    }
    guard smtpUser.isEmpty == smtpPassword.isEmpty else {
      let (given, missing) = smtpUser.isEmpty ? ("smtp-password", "smtp-user") : ("smtp-user", "smtp-password")
      throw SettingFault(description: "--\(given) is set and --\(missing) is not: a mail server wants both or neither")
    }
    try checkCertificates()
  }

  private func checkCertificates() throws(SettingFault) {
    guard !smtpCA.isEmpty else { return }
    let bytes: [UInt8]?
    do { bytes = try DiskFile.readingIfThere(smtpCA)?.read(at: 0, count: Self.certificatesMax) } catch {
      throw SettingFault(description: "--smtp-ca: \(smtpCA) cannot be read by this program")
    }
    guard let bytes else { throw SettingFault(description: "--smtp-ca: there is no file \(smtpCA)") }
    guard CertificateFile.holdsOne(bytes) else {
      throw SettingFault(description: "--smtp-ca: \(smtpCA) holds no certificate that can be read; it wants PEM (-----BEGIN CERTIFICATE-----)")
    }
  }

  private func checkPhone() throws(SettingFault) {
    guard let templates = JSONProvider.templates(phoneTemplates) else {
      throw SettingFault(description: "--phone-templates wants pairs such as orders.ready=CODE,orders.shipped=CODE")
    }
    guard !phoneURL.isEmpty else { return }
    guard let address = SettingAddress(phoneURL), address.isSecure || address.host.isLocal else {
      throw SettingFault(description: "--phone-url wants an https address, not “\(phoneURL)”")
    }
    guard !phoneFrom.isBlank else {
      throw SettingFault(description: "--phone-url is set and --phone-from is not: it is the number that text messages come from, as registered with the provider")
    }
    let known = LetterWriters.all(origin).keys
    guard let unknown = templates.keys.sorted().first(where: { !known.contains($0) }) else { return }
    throw SettingFault(description: "--phone-templates: there is no message “\(unknown)”; there are \(known.sorted().joined(separator: ", "))")
  }

  /// What is set and does nothing, or leads nowhere; said once when the program starts.
  package var sendingNotices: [String] {
    var notices: [String] = []
    func idle(_ of: String, _ set: [(name: String, value: String)]) {
      let names = set.filter { !$0.value.isEmpty }.map { "--\($0.name)" }
      if !names.isEmpty { notices.append("Not used while --\(of) is not set: \(names.joined(separator: " ")).") }
    }
    if smtpHost.isEmpty {
      idle("smtp-host", [("smtp-user", smtpUser), ("smtp-password", smtpPassword), ("smtp-ca", smtpCA), ("mail-from", mailFrom), ("mail-from-name", mailFromName)])
    }
    if phoneURL.isEmpty {
      idle("phone-url", [("phone-key", phoneKey), ("phone-from", phoneFrom), ("phone-templates", phoneTemplates)])
    }
    if tells.isAnything, baseURL.isEmpty { notices.append("Links in messages lead to \(origin), which nobody else can open: set --base-url.") }
    if tells.isAnything, keeper.processors.isEmpty {
      notices.append("The law wants it said who carries letters and text messages for the site (개인정보 보호법 26조); not set: --operator-processors.")
    }
    return notices
  }
}

/// A file of certificates as PEM (RFC 7468).
enum CertificateFile {
  /// Whether one certificate at least can be read: base64 between its lines, and in it one whole DER sequence. What it says is the
  /// connection's part.
  static func holdsOne(_ bytes: [UInt8]) -> Bool {
    var isInside = false
    var inside: [UInt8] = []
    for line in bytes.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix("-----BEGIN CERTIFICATE-----") || text.hasPrefix("-----BEGIN TRUSTED CERTIFICATE-----") {
        (isInside, inside) = (true, [])
      } else if text.hasPrefix("-----END ") {
        if isInside, isSequence(inside) { return true }
        isInside = false
      } else if isInside {
        inside += line.filter { $0 > 32 }
      }
    }
    return false
  }

  /// Whether base64 holds one DER sequence that is as long as it says (X.690, 8.1.3).
  private static func isSequence(_ base64: [UInt8]) -> Bool {
    let plain = base64.filter { $0 != UInt8(ascii: "=") }.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: "-") : $0 == UInt8(ascii: "/") ? UInt8(ascii: "_") : $0 }
    guard let der = Encoding.bytes(base64url: String(decoding: plain, as: UTF8.self)), der.count > 4, der[0] == 0x30 else { return false }
    guard der[1] & 0x80 != 0 else { return der.count >= 2 + Int(der[1]) }
    let count = Int(der[1] & 0x7F)
    guard (1...3).contains(count), der.count > 2 + count else { return false }
    return der.count >= 2 + count + der[2..<2 + count].reduce(0) { $0 << 8 | Int($1) }
  }
}
