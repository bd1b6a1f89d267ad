/** A web path from the server ("/desk/projects/…") as a path inside the desk's router, whose base is /desk/. */
export const pathInDesk = (target: string) => target.replace(/^\/desk(?=\/|$)/, '') || '/';
