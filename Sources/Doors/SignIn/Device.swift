import HTTPTypes
import Hummingbird
import Wire

extension Call {
  /// How the browser calls itself, in two words, for the list of devices: `Chrome · Android`.
  var device: String {
    let agent = request.headers[.userAgent] ?? ""
    let browsers = [("SamsungBrowser", "Samsung Internet"), ("KAKAOTALK", "KakaoTalk"), ("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Whale", "Whale"), ("Chrome", "Chrome"), ("Safari", "Safari")]
    let systems = [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux")]
    let found = [browsers, systems].compactMap { list in list.first { agent.contains($0.0) }?.1 }
    return found.isEmpty ? String(agent.prefix(60)) : found.joined(separator: " · ")
  }

  /// The caller's address for limits only; it is never kept.
  var clientText: String { "\(peer.high):\(peer.low)" }
}
