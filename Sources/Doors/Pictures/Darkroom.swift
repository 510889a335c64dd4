import Catalog
import Storage
import Wire

/// Where prints are made of photos: by a program of its own, which is given little and may die without harm.
package struct Darkroom: Sendable {
  /// Whether photos can be taken at all: what makes prints is installed here.
  package let isOpen: @Sendable () -> Bool
  /// Makes what prints are missing; blocks for up to half a minute.
  package let print: @Sendable (Blob) throws(PictureFault) -> PixelSize

  package init(isOpen: @escaping @Sendable () -> Bool, print: @escaping @Sendable (Blob) throws(PictureFault) -> PixelSize) {
    self.isOpen = isOpen
    self.print = print
  }

  /// One in which nothing is installed.
  package static let closed = Darkroom(isOpen: { false }, print: { _ throws(PictureFault) in throw .noDarkroom })
}

extension Surroundings {
  /// Makes prints of photos.
  package var darkroom: Darkroom {
    get { services[Darkroom.self] }
    set { services[Darkroom.self] = newValue }
  }
}
