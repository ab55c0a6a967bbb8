namespace OrchardCore.Admin.Models;

/// <summary>The dashboard's top bar: display drivers add to it.</summary>
public class Navbar : Entity;
