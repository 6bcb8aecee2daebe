/** Stands in for the package's look-up of a contact's picture on the internet. */
export const getContactAvatar = async (): Promise<null> => null;

/** Stands in for the package's look-up of a company's icon on the internet. */
export const getCompanyAvatar = async (): Promise<null> => null;
