import HTTPTypes
import Hummingbird
import Kernel

extension Call {
  /// Refuses what need not be read to be refused: anything while there is no room at all, files where none are expected, forms that are too large.
  func checkBeforeReading(isPage: Bool) throws(Problem) {
    switch request.method {
    case .get, .head, .options: return
    default: break
    }
    if house.disk.level == .full { throw .noRoom(seconds: 60) }
    guard isPage else { return }
    if Multipart.isMultipart(request.headers[.contentType] ?? "") {
      guard allowance.filesField != nil else { throw .noFileHere() }
    } else if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > allowance.bytesMax {
      throw .tooLarge(max: allowance.bytesMax)
    }
  }

  /// A place for a body that is written to disk; refused while the disk is low or too many are under way.
  func placeForFiles(atMost bytes: Int) throws(Problem) -> UploadGate.Place {
    guard house.disk.holds(bytes) else { throw .noRoom(seconds: 300) }
    do throws(Problem) { return try house.uploads.enter(self) } catch {
      var problem = error
      problem.closes = true
      throw problem
    }
  }
}
