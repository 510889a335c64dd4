/// An address (http or https) that a setting gives: in one word, with a host that can be read and nobody's name before it.
package struct SettingAddress {
  package let isSecure: Bool
  package let host: AskedHost

  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[0] == "https:" || parts[0] == "http:", parts[1].isEmpty, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    guard let host = AskedHost(String(parts[2].prefix { $0 != "?" && $0 != "#" })) else { return nil }
    isSecure = parts[0] == "https:"
    self.host = host
  }
}
