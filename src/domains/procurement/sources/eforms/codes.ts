/** Everything of eForms that UBL has no place for stands behind these four. */
export const extension = "UBLExtensions/UBLExtension/ExtensionContent/EformsExtension";
