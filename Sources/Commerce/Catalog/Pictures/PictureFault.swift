import Kernel

/// Why a picture that lies elsewhere could not be brought here.
package enum PictureFault: Error, Hashable, Sendable {
  case badAddress
  /// The address leads into a private network.
  case forbiddenAddress
  case tooLarge
  /// Its bytes are none of the formats that are kept.
  case notAPicture
  case tooManyRedirects
  case tooSlow
  case unreachable
  /// The other server answered with this status.
  case status(Int)

  /// Trying again would not help.
  package var isFinal: Bool {
    switch self {
    case .badAddress, .forbiddenAddress, .tooLarge, .notAPicture: true
    case .tooManyRedirects, .tooSlow, .unreachable, .status: false
    }
  }

  package var sentence: Sentence {
    switch self {
    case .badAddress: Sentence(PicturePhrases.badAddress)
    case .forbiddenAddress: Sentence(PicturePhrases.forbiddenAddress)
    case .tooLarge: Sentence(PicturePhrases.tooLarge, ["max": String(FetchPicture.bytesMax >> 20)])
    case .notAPicture: Sentence(PicturePhrases.notAPicture)
    case .tooManyRedirects: Sentence(PicturePhrases.tooManyRedirects)
    case .tooSlow: Sentence(PicturePhrases.tooSlow)
    case .unreachable: Sentence(PicturePhrases.unreachable)
    case .status(let status): Sentence(PicturePhrases.status, ["status": String(status)])
    }
  }

  /// As it stands in its column.
  var text: String {
    switch self {
    case .badAddress: "bad-address"
    case .forbiddenAddress: "forbidden-address"
    case .tooLarge: "too-large"
    case .notAPicture: "not-a-picture"
    case .tooManyRedirects: "too-many-redirects"
    case .tooSlow: "too-slow"
    case .unreachable: "unreachable"
    case .status(let status): "status \(status)"
    }
  }

  init(text: String) {
    let known: [PictureFault] = [.badAddress, .forbiddenAddress, .tooLarge, .notAPicture, .tooManyRedirects, .tooSlow]
    self = known.first { $0.text == text } ?? (text.hasPrefix("status ") ? Int(text.dropFirst(7)).map { .status($0) } : nil) ?? .unreachable
  }
}
