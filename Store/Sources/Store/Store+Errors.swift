import GRDB
import Input

/// A file of SQLite that another program made.
struct NoStore: Error {}

extension Store {
  /// What SQLite says of a file, as an error at it.
  static func reporting<Value>(
    _ path: String, _ work: () throws -> Value
  ) throws(InputError) -> Value {
    do { return try work() } catch let error as InputError {
      throw error
    } catch {
      throw InputError(message(error), at: Place(file: path))
    }
  }

  private static func message(_ error: any Error) -> String {
    if error is NoStore {
      return "is no store of claimcheck; give another file"
    }
    guard let error = error as? DatabaseError else {
      return "cannot be used: \(error)"
    }
    switch error.resultCode {
    case .SQLITE_CANTOPEN:
      return "cannot be opened; give a file in a folder that exists"
    case .SQLITE_NOTADB:
      return "is no store of claimcheck; give another file"
    case .SQLITE_BUSY:
      return "another program has been writing to it for a minute; try again"
    case .SQLITE_FULL:
      return "the disk is full; what was told before is kept"
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      return "cannot be written; see who may write it and its folder"
    case .SQLITE_CORRUPT:
      return "is damaged; add the documents to a new store"
    default:
      return "cannot be used: \(error.message ?? "\(error.resultCode)")"
    }
  }
}
