@_exported import BuiltInLexicon
@_exported import Extraction
@_exported import Lexicons
@_exported import Outputs
@_exported import Records
@_exported import Text
