let number = 0;

/** Prints what is being done and does it; a failure says which step it was. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  number += 1;
  const own = number;
  console.log(`${own}. ${title}`);
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Step ${own} failed (${title}): ${reason}`, { cause: error });
  }
}
